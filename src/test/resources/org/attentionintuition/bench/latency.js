// Moves the first query slider of the page by the hand's own event and clocks what follows; in turns with it, a bare echo.
// A move is what a hand makes: the slider's value, then its input event. Sent from here instead of through the browser's
// driver, it can be clocked by the page's own clock, and it starts at a random moment of a frame.
async ({ cold, moves, warmUp, drag, echo, size }) => {
  const shadow = element => element.shadowRoot;
  const slider = [...document.querySelectorAll('vector-sliders')]
    .map(sliders => shadow(sliders).querySelector('fieldset.query input:enabled'))
    .find(input => input !== null);
  const bars = [...document.querySelectorAll('softmax-bars')].map(shadow);
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };

  // What comes of a timer that a timer has set waits four milliseconds with its own timers; a hand's event does not come of a timer.
  const { port1: here, port2: there } = new MessageChannel();
  const outOfTheBlue = () =>
    new Promise(resolve => {
      here.onmessage = resolve;
      there.postMessage(undefined);
    });

  const rest = () =>
    new Promise(resolve => setTimeout(resolve, 40 + Math.random() * 50)).then(outOfTheBlue);

  // A task after the next animation frame: by then that frame has been handed over.
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise(resolve =>
      requestAnimationFrame(() => {
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      }),
    );

  // begin(done) sends something and calls done when the answer is in the page.
  const clock = (start, begin) =>
    new Promise((resolve, reject) => {
      const lost = setTimeout(() => reject(new Error('nothing came back')), 5000);
      begin(async () => {
        clearTimeout(lost);
        const first = performance.now() - start.time;
        await painted();
        resolve({ first, painted: performance.now() - start.time });
      });
    });

  // Far enough from where the thumb is that numbers change, near enough to the middle that none of them saturates.
  const elsewhere = () => {
    const reach = Number(slider.max) / 2;
    const there = Math.round((Math.random() * 2 - 1) * reach * 20) / 20;
    return Math.abs(there - Number(slider.value)) < 0.25 ? elsewhere() : there;
  };

  const move = () => {
    const start = { time: 0 };
    return clock(start, changed => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        changed();
      });
      bars.forEach(root => observer.observe(root, everything));
      slider.value = String(elsewhere());
      start.time = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
  };

  const socket = new WebSocket(echo);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const shown = document.body.appendChild(document.createElement('output'));
  shown.style.cssText = 'position: fixed; inset-block-start: 0; inset-inline-start: 0';
  const message = '.'.repeat(size);

  const send = (begin, end) => {
    const start = { time: 0 };
    return clock(start, answered => {
      socket.onmessage = () => {
        end();
        answered();
      };
      start.time = performance.now();
      begin();
      socket.send(message);
    });
  };
  const nothing = () => {};
  const show = text => () => (shown.textContent = text);

  // As fast as a screen asks a hand where it is, whether or not the last answer is there. A record of the sliders names the last move
  // that it answers; moves that one record answers together wait for it together.
  const dragged = async () => {
    const sliders = slider.getRootNode().host;
    const sent = new Map();
    const waited = [];
    const note = ({ detail }) => sent.set(detail.seq, performance.now());
    sliders.addEventListener('value-change', note);
    const observer = new MutationObserver(() => {
      const now = performance.now();
      for (const [seq, time] of sent) {
        if (seq <= sliders.sliders.seq) {
          waited.push(now - time);
          sent.delete(seq);
        }
      }
    });
    bars.forEach(root => observer.observe(root, everything));
    for (let turn = 0; turn < drag; turn += 1) {
      slider.value = String(elsewhere());
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await new Promise(requestAnimationFrame);
    }
    for (let turn = 0; turn < 100 && sent.size > 0; turn += 1) {
      await rest();
    }
    observer.disconnect();
    sliders.removeEventListener('value-change', note);
    if (waited.length < drag) {
      throw new Error(`${drag - waited.length} of ${drag} moves were never answered`);
    }
    return waited;
  };

  const result = { cold: [], changed: [], painted: [], dragged: [], echo: [], echoPainted: [] };
  for (let turn = 0; turn < cold; turn += 1) {
    await rest();
    result.cold.push((await move()).first);
  }
  // As a hand drags: the next move as soon as the last is painted.
  for (let turn = 0; turn < warmUp; turn += 1) {
    await move();
  }
  for (let turn = 0; turn < moves; turn += 1) {
    await rest();
    const moved = await move();
    await rest();
    const echoed = await send(nothing, nothing);
    await rest();
    // As a thumb moves under the hand at once, so that what the answer changes waits for the frame after.
    const shownEcho = await send(show(`${turn}…`), show(`${turn}`));
    result.changed.push(moved.first);
    result.painted.push(moved.painted);
    result.echo.push(echoed.first);
    result.echoPainted.push(shownEcho.painted);
  }
  result.dragged = await dragged();
  shown.remove();
  socket.close();
  return result;
}
