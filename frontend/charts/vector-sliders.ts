import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { customProperties } from '../shared/custom-properties.js';
import { marked } from '../shared/foreign.js';
import { Instrument, instrument } from '../shared/instrument.js';
import { clamp, fixed, snap } from '../shared/numbers.js';
import { OrderedChanges } from '../shared/ordered-changes.js';
import { letterOf, type Role } from '../shared/roles.js';
import { styles } from './vector-sliders.styles.js';

export interface Sliders {
  readonly caption: string;
  readonly role: Role;
  readonly sliders: readonly Slider[];
  readonly seq: number;
  readonly enabled: boolean;
  /** What the ids of the ledger's cells begin with that show these values, the slider's index behind; empty if there are none. */
  readonly cells: string;
}

export interface Slider {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Then min, max and step are exponents, and the thumb stands at log₁₀ of the value. */
  readonly log10: boolean;
  readonly decimals: number;
  readonly unit: string;
}

/** The longest label that is a symbol; what is longer are words, which take a line of their own where there is little room. */
const SYMBOL = 4;

export type ValueChange = CustomEvent<{ index: number; value: number; seq: number }>;

/**
 * Native sliders: the components of a vector, or settings. Each takes the arrow keys, Page Up and Page Down, Home and End, a click on
 * the track, a drag and a touch, as the browser has it; its name is its label, its value is spoken as it is printed.
 * The track is filled from zero (or from its start where zero is not on it) to the thumb.
 *
 * | property  | type      | meaning |
 * |-----------|-----------|---------|
 * | `sliders` | `Sliders` | what is shown; values older than the hand's own are not taken (see OrderedChanges) |
 * | `foreign` | `Foreign` | what words are written in that are not the page's |
 * | `lit`     | `string[]` | ids of cells of a ledger; a slider that one of them comes from is marked |
 *
 * | event          | detail                | when |
 * |----------------|-----------------------|------|
 * | `value-change` | `{index, value, seq}` | on every `input`, at once; the value lies on the slider's grid |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the legend |
 * | `slider`  | a native range input |
 * | `number`  | a printed value |
 *
 * Custom properties: the tokens of styles/tokens.css; `--ai-target` is the height of a slider's target.
 */
@customElement('vector-sliders')
export class VectorSliders extends Instrument {
  @property({ attribute: false }) sliders: Sliders | undefined;
  @property({ attribute: false }) lit: readonly string[] = [];

  private readonly changes = new OrderedChanges<number>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sliders') && this.sliders !== undefined) {
      this.changes.settle(this.sliders.seq);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.sliders === undefined) {
      return nothing;
    }
    const { caption, role, sliders, enabled } = this.sliders;
    return html`
      <fieldset class=${role} ?disabled=${!enabled}>
        ${caption === ''
          ? nothing
          : html`<legend class="caption" part="caption"><span class="name"><span class="letter" aria-hidden="true">${letterOf[role]}</span> ${marked(caption, this.foreign)}</span></legend>`}
        <div class="sliders ${sliders.some(({ label }) => label.length > SYMBOL) ? 'named' : ''}">${sliders.map((slider, index) => this.slider(slider, index))}</div>
      </fieldset>
    `;
  }

  private slider(slider: Slider, index: number): TemplateResult {
    const { label, min, max, step, decimals, unit } = slider;
    const value = this.changes.current(item(slider, index), slider.value);
    const position = clamp(positionOf(slider, value), min, max);
    const share = (at: number): number => (at - min) / (max - min || 1);
    const zero = min < 0 && max > 0 && !slider.log10 ? share(0) : 0;
    const text = unit === '' ? fixed(value, decimals) : `${fixed(value, decimals)} ${unit}`;
    const lit = this.sliders!.cells !== '' && this.lit.includes(`${this.sliders!.cells}${index}`);
    return html`
      <label for=${`slider-${index}`} class=${lit ? 'lit' : ''}>${marked(label, this.foreign)}</label>
      <input
        id=${`slider-${index}`}
        class=${zero > 0 ? 'signed' : ''}
        part="slider"
        type="range"
        min=${min}
        max=${max}
        step=${step > 0 ? step : 'any'}
        .value=${live(String(position))}
        aria-valuetext=${text}
        @input=${(event: Event) => this.move(index, Number((event.target as HTMLInputElement).value))}
        ${customProperties({ '--from': Math.min(zero, share(position)), '--to': Math.max(zero, share(position)), '--zero': zero })}
      />
      <output part="number" class=${lit ? 'lit' : ''} for=${`slider-${index}`} aria-live="off">${text}</output>
    `;
  }

  private move(index: number, wanted: number): void {
    const slider = this.sliders?.sliders[index];
    if (slider === undefined || !Number.isFinite(wanted)) {
      return;
    }
    const position = clamp(snap(wanted, slider.step, slider.min), slider.min, slider.max);
    const value = slider.log10 ? 10 ** position : position;
    const seq = this.changes.change(item(slider, index), value);
    this.dispatchEvent(new CustomEvent('value-change', { detail: { index, value, seq } }) satisfies ValueChange);
  }

  static override styles = [instrument, styles];
}

/** A scene with other labels is another slider, even at the same place. */
function item(slider: Slider, index: number): string {
  return `${index} ${slider.label}`;
}

function positionOf({ log10, min, step }: Slider, value: number): number {
  if (!log10) {
    return value;
  }
  return value > 0 ? snap(Math.log10(value), step, min) : min;
}

declare global {
  interface HTMLElementTagNameMap {
    'vector-sliders': VectorSliders;
  }
}
