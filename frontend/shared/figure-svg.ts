/** An instrument as a drawing of its own: what stands on the page, with the looks it has there, and where it came from. */

export interface Origin {
  readonly title: string;
  /** How the numbers came about. */
  readonly provenance: string;
  /** Where the figure stands, with its state where the address carries it. */
  readonly address: string;
  /** The record that the instrument shows. */
  readonly state: unknown;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 16;

/** What the page's stylesheets say about a shape, as attributes: a drawing on its own has no stylesheets. */
const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'visibility', 'display', 'paint-order',
  'vector-effect', 'r', 'rx',
] as const;

/** Draws the host as it is laid out now: its boxes, its texts line by line and the drawings inside it. */
export function figureSvg(host: HTMLElement, origin: Origin): SVGSVGElement {
  const frame = host.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const ink = plainColour(getComputedStyle(host).color);
  const width = Math.ceil(frame.width) + 2 * MARGIN;
  const below = Math.ceil(frame.height) + 2 * MARGIN;
  const room = Math.max(20, Math.floor((width - 2 * MARGIN) / 6));
  const notes = [...pieces(`${origin.title} (${origin.provenance})`, room), ...pieces(origin.address, room)];
  const height = below + notes.length * LINE + MARGIN / 2;
  const drawing = shape('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' }) as SVGSVGElement;
  drawing.append(withText(shape('title', {}), origin.title), withText(shape('metadata', {}), JSON.stringify(origin)));
  drawing.append(shape('rect', { width, height, fill: plainColour(page.backgroundColor) }));
  const content = shape('g', { transform: `translate(${MARGIN - frame.left} ${MARGIN - frame.top})` });
  drawChildren(host, content);
  drawing.append(content);
  notes.forEach((note, line) => {
    const place = { x: MARGIN, y: below + 4 + line * LINE, fill: ink, 'font-family': 'sans-serif', 'font-size': 11 };
    drawing.append(withText(shape('text', place), note));
  });
  return drawing;
}

/** The file: XML with its declaration. */
export function svgText(drawing: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

/** The drawing as pixels, that many for each of its own. */
export async function png(drawing: SVGSVGElement, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob(blob => (blob === null ? failed(new Error('the picture is too large')) : done(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawChildren(parent: Element, into: Element): void {
  for (const node of (parent.shadowRoot ?? parent).childNodes) {
    if (node instanceof Text) {
      drawText(node, into);
    } else if (node instanceof SVGSVGElement) {
      drawPicture(node, into);
    } else if (node instanceof HTMLElement && !(node instanceof HTMLStyleElement || node instanceof HTMLDetailsElement)) {
      const style = getComputedStyle(node);
      if (style.display !== 'none' && style.visibility !== 'hidden' && style.clipPath === 'none') {
        drawBox(node.getBoundingClientRect(), style, into);
        drawChildren(node, into);
      }
    }
  }
}

function drawBox(box: DOMRect, style: CSSStyleDeclaration, into: Element): void {
  const background = plainColour(style.backgroundColor);
  if (background !== 'none') {
    into.append(shape('rect', { x: box.left, y: box.top, width: box.width, height: box.height, fill: background }));
  }
  const { left, right, top, bottom } = box;
  drawEdge(style, 'top', [left, top, right, top], into);
  drawEdge(style, 'bottom', [left, bottom, right, bottom], into);
  drawEdge(style, 'left', [left, top, left, bottom], into);
  drawEdge(style, 'right', [right, top, right, bottom], into);
}

function drawEdge(style: CSSStyleDeclaration, side: string, [x1, y1, x2, y2]: [number, number, number, number], into: Element): void {
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
  const stroke = plainColour(style.getPropertyValue(`border-${side}-color`));
  if (width > 0 && style.getPropertyValue(`border-${side}-style`) !== 'none' && stroke !== 'none') {
    into.append(shape('line', { x1, y1, x2, y2, stroke, 'stroke-width': width }));
  }
}

/** A piece of text as long as the line it stands in. */
interface Run {
  text: string;
  box: DOMRect;
}

function drawText(node: Text, into: Element): void {
  const parent = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
  const style = getComputedStyle(parent);
  const fill = plainColour(style.color);
  if (node.data.trim() === '' || fill === 'none') {
    return;
  }
  if (style.writingMode.startsWith('vertical')) {
    into.append(drawUpright(node, style, fill));
    return;
  }
  const atEnd = style.textAlign === 'end' || style.textAlign === 'right';
  for (const { text, box } of runs(node)) {
    const line = shape('text', {
      x: atEnd ? box.right : box.left,
      y: box.top + ascent(style),
      fill,
      'text-anchor': atEnd ? 'end' : 'start',
      ...letters(style),
    });
    into.append(withText(line, text));
  }
}

/** A line that runs down the page, or up where it is turned around. */
function drawUpright(node: Text, style: CSSStyleDeclaration, fill: string): Element {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { left, top, width, height } = range.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const angle = 90 + (Number.parseFloat(style.rotate) || 0);
  const line = shape('text', {
    ...letters(style),
    x,
    y,
    fill,
    dy: '0.35em',
    'text-anchor': 'middle',
    transform: `rotate(${angle} ${x.toFixed(2)} ${y.toFixed(2)})`,
  });
  return withText(line, node.data.trim());
}

function letters(style: CSSStyleDeclaration): Record<string, string> {
  return {
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    'text-decoration': style.textDecorationLine,
  };
}

/** The words of a text node, those on the same line together. */
function runs(node: Text): Run[] {
  const lines: Run[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) {
      continue;
    }
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) {
      last.text += ` ${word}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else {
      lines.push({ text: word, box });
    }
  }
  return lines;
}

const measure = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** From the top of a line's box to its baseline. */
function ascent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  measure.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return measure.measureText('x').fontBoundingBoxAscent;
}

let clipped = 0;

function drawPicture(picture: SVGSVGElement, into: Element): void {
  const box = picture.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) {
    return;
  }
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = picture.querySelectorAll('*');
  const clips = [...copy.querySelectorAll('clipPath')].map(clip => ({ clip, id: clip.id }));
  copy.querySelectorAll('*').forEach((part, index) => settle(part, getComputedStyle(originals[index]!)));
  settle(copy, getComputedStyle(picture));
  clips.forEach(({ clip, id }) => rename(clip, id, copy));
  for (const [name, value] of Object.entries({ x: box.left, y: box.top, width: box.width, height: box.height, overflow: 'visible' })) {
    copy.setAttribute(name, String(value));
  }
  into.append(copy);
}

/** Two charts in one file may each have a frame of the same name. */
function rename(clip: Element, id: string, picture: Element): void {
  clip.id = `clip-${(clipped += 1)}`;
  for (const user of picture.querySelectorAll(`[clip-path="url(#${id})"]`)) {
    user.setAttribute('clip-path', `url(#${clip.id})`);
  }
}

/** Leaves of a shape what is drawn: its geometry and its looks. */
function settle(part: Element, style: CSSStyleDeclaration): void {
  for (const { name } of [...part.attributes]) {
    if (/^(class|part|id|style|tabindex|role|aria-.*|data-.*)$/.test(name)) {
      part.removeAttribute(name);
    }
  }
  for (const node of [...part.childNodes]) {
    if (node instanceof Comment) {
      node.remove();
    }
  }
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'auto') {
      part.setAttribute(name, name === 'fill' || name === 'stroke' ? plainColour(value) : value);
    }
  }
}

/** A colour that every program which reads SVG knows: without an alpha of 0, and not in a colour space of CSS 4. */
function plainColour(colour: string): string {
  if (colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)) {
    return 'none';
  }
  if (!/^(color|lab|lch|oklab|oklch)\(/.test(colour)) {
    return colour;
  }
  measure.canvas.width = 1;
  measure.canvas.height = 1;
  measure.fillStyle = colour;
  measure.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = measure.getImageData(0, 0, 1, 1).data;
  return alpha === 0 ? 'none' : `rgba(${red}, ${green}, ${blue}, ${((alpha ?? 255) / 255).toFixed(3)})`;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') {
      element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
    }
  }
  return element;
}

/** XML has no place for most control characters. */
function withText<E extends Element>(element: E, text: string): E {
  // eslint-disable-next-line no-control-regex
  element.textContent = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');
  return element;
}

/** A text in lines of that many letters: an address has no blanks to break at. */
function pieces(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [];
}
