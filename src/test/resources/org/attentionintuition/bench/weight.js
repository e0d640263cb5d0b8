// Runs before the page does. Moves the first query slider as soon as it and its bars are there, and again until the bars change:
// window.firstAnswer is when they did, in milliseconds since navigation began. Scores count as well as weights: over a single
// key every weight stays 1.
window.firstAnswer = new Promise((resolve, reject) => {
  const numbers = bars => [...bars.querySelectorAll('[part=score], [part=weight]')].map(cell => cell.textContent.trim()).join();

  const move = slider => {
    slider.value = slider.value === slider.min ? slider.max : slider.min;
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };

  const look = () => {
    const slider = document.querySelector('vector-sliders')?.shadowRoot?.querySelector('fieldset.query input:enabled');
    const bars = document.querySelector('softmax-bars')?.shadowRoot;
    const before = bars ? numbers(bars) : '';
    if (!slider || before === '') {
      setTimeout(look, 4);
      return;
    }
    const again = setInterval(() => move(slider), 100);
    const observer = new MutationObserver(() => {
      if (numbers(bars) !== before) {
        clearInterval(again);
        observer.disconnect();
        resolve(performance.now());
      }
    });
    observer.observe(bars, { subtree: true, childList: true, characterData: true });
    move(slider);
  };
  look();
  setTimeout(() => reject(new Error('no slider has answered')), 30_000);
});
