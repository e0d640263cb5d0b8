import { html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { knownTag, marked } from '../shared/foreign.js';
import { Instrument, instrument } from '../shared/instrument.js';
import { MeasuredWidth } from '../shared/measured-width.js';
import { BETWEEN, clamp, snap } from '../shared/numbers.js';
import { OrderedChanges } from '../shared/ordered-changes.js';
import { nextIndex, tabStop } from '../shared/roving.js';
import { scale, type Scale } from '../shared/scales.js';
import { words } from '../shared/words.js';
import {
  type Arrow,
  axes,
  coordinate,
  coordinates,
  type Drawn,
  inOrder,
  labels,
  MARGIN,
  nameOf,
  type Plane,
  shaft,
  type Tip,
  weakFirst,
} from './vector-plane.drawing.js';
import { styles } from './vector-plane.styles.js';

export type VectorMove = CustomEvent<{ id: string; x: number; y: number; seq: number }>;
export type VectorSelect = CustomEvent<{ id: string }>;

const LARGEST = 440;
const LEAP = 10;

/** A finger on a handle moves the handle, not the page: also where touch-action is not known for shapes of a drawing. */
const HOLD = { handleEvent: (event: Event) => event.preventDefault(), passive: false };

/**
 * Two-dimensional vectors as arrows from the origin. An editable one has a handle at its tip that follows the pointer, on the grid
 * and within the extent, and the arrow keys: one step, ten with Shift. Without dragging: a click on the handle, then one where the
 * arrow is to point (WCAG 2.2, 2.5.7).
 *
 * A handle has the role `slider` with the role description "point": ARIA has no role for two dimensions, so its value (now, min, max)
 * is x and its value text gives both, "x 2.00, y 0.00". Arrows that are not editable are buttons that share one tab
 * stop. Enter and Space choose either kind.
 *
 * | property | type    | meaning |
 * |----------|---------|---------|
 * | `plane`  | `Plane` | what is shown; places older than the hand's own are not taken (see OrderedChanges) |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 *
 * | event           | detail            | when |
 * |-----------------|-------------------|------|
 * | `vector-move`   | `{id, x, y, seq}` | on every change of place, at once |
 * | `vector-select` | `{id}`            | an arrow was chosen, or its handle taken |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `arrow`   | an arrow with its handle |
 * | `handle`  | the handle of an editable arrow |
 * | `label`   | an arrow's word |
 * | `leader`  | a line from a word to its tip, where it stands about as near to another, or a stroke lies between |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('vector-plane')
export class VectorPlane extends Instrument {
  @property({ attribute: false }) plane: Plane | undefined;

  /** The editable arrow that shows its coordinates. */
  @state() private active = '';
  @state() private focused = -1;

  private readonly measured = new MeasuredWidth(this);
  private readonly changes = new OrderedChanges<Tip>(this);
  /** From the pointer to the tip, in pixels, while the hand holds a handle. */
  private grip: Tip | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('plane') && this.plane !== undefined) {
      this.changes.settle(this.plane.seq);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.plane === undefined) {
      return nothing;
    }
    const { caption, extent } = this.plane;
    const size = this.size;
    const shown = size * this.measured.unit;
    const arrows = this.drawn();
    return html`
      ${caption === '' ? nothing : html`<div class="caption" part="caption">${marked(caption, this.foreign)}</div>`}
      <svg role="group" aria-label=${caption === '' ? words.vectors : caption} width=${shown} height=${shown} viewBox="0 0 ${size} ${size}">
        ${this.ground()} ${axes(extent, this.across, size)} ${arrows.map(arrow => this.shaft(arrow))}
        ${this.labels(arrows)} ${this.buttons(arrows)} ${this.handles(arrows)}
      </svg>
    `;
  }

  private get size(): number {
    return Math.min(this.measured.width, LARGEST);
  }

  private get across(): Scale {
    const { extent } = this.plane!;
    return scale({ min: -extent, max: extent, log: false }, MARGIN, this.size - MARGIN);
  }

  /** In drawing order: weak ones below, the chosen and the editable above. */
  private drawn(): Drawn[] {
    const place = this.across;
    const size = this.size;
    return this.plane!.arrows
      .map(arrow => {
        const { x, y } = this.changes.current(arrow.id, arrow);
        return { ...arrow, x, y, px: place(x), py: size - place(y) };
      })
      .sort(weakFirst);
  }

  /** Below everything: where the arrow that has the focus can be put by a click. A press here leaves the focus where it is. */
  private ground(): TemplateResult {
    const size = this.size;
    return svg`<rect
      class=${this.active === '' ? 'ground' : 'ground waiting'}
      width=${size}
      height=${size}
      @mousedown=${(event: Event) => this.active !== '' && event.preventDefault()}
      @click=${(event: MouseEvent) => this.put(event)}
    ></rect>`;
  }

  private shaft(arrow: Drawn): TemplateResult {
    return shaft(arrow, this.across(0), () => this.choose(arrow.id));
  }

  private labels(arrows: readonly Drawn[]): ReturnType<typeof labels> {
    const languageOf = ({ label }: Drawn): string => knownTag(label, this.foreign);
    return labels(arrows, this.plane!.extent, this.across, this.size, arrow => this.labelOf(arrow), languageOf, arrow => this.choose(arrow.id));
  }

  private labelOf(arrow: Drawn): string {
    return arrow.id === this.active ? `${arrow.label} (${coordinate(arrow.x, this.plane!.step)}${BETWEEN}${coordinate(arrow.y, this.plane!.step)})` : arrow.label;
  }

  private buttons(arrows: readonly Drawn[]): TemplateResult {
    const fixedOnes = inOrder(this.plane!, arrows).filter(arrow => !arrow.editable);
    const stop = tabStop(this.focused, fixedOnes.findIndex(arrow => arrow.chosen), fixedOnes.length);
    return svg`${repeat(
      fixedOnes,
      arrow => arrow.id,
      (arrow, index) => svg`<circle
        class="button"
        role="button"
        tabindex=${index === stop ? 0 : -1}
        aria-label=${nameOf(arrow)}
        aria-description=${coordinates(arrow, this.plane!.step)}
        aria-pressed=${arrow.chosen}
        cx=${arrow.px}
        cy=${arrow.py}
        r="12"
        @focus=${() => (this.focused = index)}
        @click=${() => this.choose(arrow.id)}
        @keydown=${(event: KeyboardEvent) => this.onButtonKey(event, arrow, index, fixedOnes.length)}
      ></circle>`,
    )}`;
  }

  /** Keyed by id: a handle in the hand stays the same node, whatever the record brings; the last of the record lies on top. */
  private handles(arrows: readonly Drawn[]): TemplateResult {
    return svg`${repeat(
      inOrder(this.plane!, arrows).filter(arrow => arrow.editable),
      arrow => arrow.id,
      arrow => this.handle(arrow),
    )}`;
  }

  private handle(arrow: Drawn): TemplateResult {
    const { extent } = this.plane!;
    return svg`<g
      part="handle"
      class="handle ${arrow.role}"
      role="slider"
      tabindex="0"
      data-id=${arrow.id}
      aria-roledescription=${words.point}
      aria-label=${nameOf(arrow)}
      aria-valuemin=${-extent}
      aria-valuemax=${extent}
      aria-valuenow=${arrow.x}
      aria-valuetext=${coordinates(arrow, this.plane!.step)}
      @focus=${() => (this.active = arrow.id)}
      @blur=${() => this.rest(arrow.id)}
      @keydown=${(event: KeyboardEvent) => this.onHandleKey(event, arrow)}
      @touchstart=${HOLD}
      @pointerdown=${(event: PointerEvent) => this.take(event, arrow)}
      @pointermove=${(event: PointerEvent) => this.drag(event, arrow)}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @lostpointercapture=${this.release}
    >
      <circle class="target" cx=${arrow.px} cy=${arrow.py} r="14"></circle>
      <circle class="knob" cx=${arrow.px} cy=${arrow.py} r="6"></circle>
    </g>`;
  }

  private take(event: PointerEvent, arrow: Drawn): void {
    if (event.button !== 0) {
      return;
    }
    const handle = event.currentTarget as SVGGElement;
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(event.pointerId);
    const pointer = this.pointer(event);
    this.grip = { x: arrow.px - pointer.x, y: arrow.py - pointer.y };
    this.active = arrow.id;
    if (!arrow.chosen) {
      this.choose(arrow.id);
    }
  }

  private drag(event: PointerEvent, arrow: Drawn): void {
    if (this.grip === undefined || this.active !== arrow.id) {
      return;
    }
    const pointer = this.pointer(event);
    this.moveTo(arrow, { x: pointer.x + this.grip.x, y: pointer.y + this.grip.y });
  }

  private put(event: MouseEvent): void {
    const arrow = this.plane!.arrows.find(({ id }) => id === this.active);
    if (arrow !== undefined) {
      this.moveTo(arrow, this.pointer(event));
    }
  }

  /** @param place in pixels of the drawing */
  private moveTo(arrow: Arrow, place: Tip): void {
    const { extent } = this.plane!;
    const size = this.size;
    const data = (pixel: number): number => ((pixel - MARGIN) / (size - 2 * MARGIN) - 0.5) * 2 * extent;
    this.move(arrow, data(place.x), data(size - place.y));
  }

  private release(): void {
    this.grip = undefined;
  }

  private rest(id: string): void {
    if (this.active === id) {
      this.active = '';
    }
  }

  /** In pixels of the drawing. */
  private pointer(event: MouseEvent): Tip {
    const frame = this.renderRoot.querySelector('svg')!.getBoundingClientRect();
    const zoom = this.size / (frame.width || 1);
    return { x: (event.clientX - frame.left) * zoom, y: (event.clientY - frame.top) * zoom };
  }

  private onHandleKey(event: KeyboardEvent, arrow: Drawn): void {
    const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const step = (this.plane!.step || 0.05) * (event.shiftKey ? LEAP : 1);
      // Not from the drawing: a held key may repeat before the next one is made.
      const { x, y } = this.changes.current(arrow.id, arrow);
      this.move(arrow, x + way[0]! * step, y + way[1]! * step);
    } else {
      this.chooseByKey(event, arrow.id);
    }
  }

  private onButtonKey(event: KeyboardEvent, arrow: Drawn, index: number, length: number): void {
    const next = nextIndex(event.key, index, length);
    if (next >= 0) {
      event.preventDefault();
      this.renderRoot.querySelectorAll<SVGElement>('.button')[next]?.focus();
    } else {
      this.chooseByKey(event, arrow.id);
    }
  }

  private chooseByKey(event: KeyboardEvent, id: string): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(id);
    }
  }

  private move(arrow: Arrow, wantedX: number, wantedY: number): void {
    const { extent, step } = this.plane!;
    const onGrid = (wanted: number): number => clamp(snap(wanted, step), -extent, extent);
    const to = { x: onGrid(wantedX), y: onGrid(wantedY) };
    const from = this.changes.current(arrow.id, arrow);
    if (to.x !== from.x || to.y !== from.y) {
      const seq = this.changes.change(arrow.id, to);
      this.dispatchEvent(new CustomEvent('vector-move', { detail: { id: arrow.id, ...to, seq } }) satisfies VectorMove);
    }
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('vector-select', { detail: { id } }) satisfies VectorSelect);
  }

  static override styles = [instrument, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'vector-plane': VectorPlane;
  }
}
