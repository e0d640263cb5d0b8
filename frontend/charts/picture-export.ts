import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { download } from '../shared/download.js';
import { figureSvg, png, svgText } from '../shared/figure-svg.js';
import { instrument } from '../shared/instrument.js';
import { words } from '../shared/words.js';
import { styles } from './taking.styles.js';

export interface Pictures {
  readonly caption: string;
  readonly title: string;
  readonly provenance: string;
  /** Of the figure in this state. */
  readonly address: string;
  /** What the files' names begin with. */
  readonly fileName: string;
}

/** The instruments that can be drawn: what they are called, and the property that holds their record. */
const DRAWN: Readonly<Record<string, { name: string; property: string }>> = {
  'softmax-bars': { name: words.bars, property: 'bars' },
  'vector-plane': { name: words.plane, property: 'plane' },
  'head-grid': { name: words.heads, property: 'heads' },
  'attention-heatmap': { name: words.heatmap, property: 'heatmap' },
  'alignment-arcs': { name: words.arcs, property: 'arcs' },
  'weighted-sum': { name: words.weightedSum, property: 'sum' },
  'line-chart': { name: words.chart, property: 'chart' },
};

const SHARPNESS = 2;

/**
 * Each instrument of the figure around it as an SVG or a PNG file: as it stands on the page at that moment, with title, provenance,
 * address and the record it shows in the file.
 *
 * | property   | type       | meaning |
 * |------------|------------|---------|
 * | `pictures` | `Pictures` | what the files say of the figure |
 *
 * | part      | what |
 * |-----------|------|
 * | `caption` | the caption |
 * | `picture` | the name of an instrument |
 *
 * Custom properties: the tokens of styles/tokens.css.
 */
@customElement('picture-export')
export class PictureExport extends LitElement {
  @property({ attribute: false }) pictures: Pictures | undefined;

  @state() private said = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.pictures === undefined) {
      return nothing;
    }
    return html`
      <div class="caption" part="caption">${this.pictures.caption}</div>
      <ul>
        ${this.drawn().map((instrument, index, all) => this.line(nameOf(instrument, all), index))}
      </ul>
      <span class="quiet" role="status">${this.said}</span>
    `;
  }

  private line(name: string, index: number): TemplateResult {
    return html`<li>
      <span part="picture">${name}</span>
      <span>
        <button type="button" class="press" aria-label="SVG: ${name}" @click=${() => this.svg(index)}>SVG</button>
        <button type="button" class="press" aria-label="PNG: ${name}" @click=${() => this.png(index)}>PNG</button>
      </span>
    </li>`;
  }

  private drawn(): HTMLElement[] {
    const around = this.closest('figure');
    return [...(around?.querySelectorAll<HTMLElement>(Object.keys(DRAWN).join()) ?? [])].filter(
      instrument => instrument.closest('.pictures') !== null,
    );
  }

  private drawing(index: number): SVGSVGElement | undefined {
    const instrument = this.drawn()[index];
    if (instrument === undefined) {
      return undefined;
    }
    const { title, provenance, address } = this.pictures!;
    const state = (instrument as unknown as Record<string, unknown>)[DRAWN[instrument.localName]!.property];
    return figureSvg(instrument, { title, provenance, address, state });
  }

  private svg(index: number): void {
    const drawing = this.drawing(index);
    if (drawing !== undefined) {
      download(new Blob([svgText(drawing)], { type: 'image/svg+xml' }), this.fileName(index, 'svg'));
    }
  }

  private async png(index: number): Promise<void> {
    const drawing = this.drawing(index);
    if (drawing === undefined) {
      return;
    }
    try {
      download(await png(drawing, SHARPNESS), this.fileName(index, 'png'));
    } catch {
      this.said = words.undrawn;
    }
  }

  private fileName(index: number, ending: string): string {
    return `${this.pictures!.fileName}-${this.drawn()[index]!.localName}-${index + 1}.${ending}`;
  }

  static override styles = [instrument, styles];
}

/** Those of one kind are counted. */
function nameOf(instrument: HTMLElement, all: readonly HTMLElement[]): string {
  const { name } = DRAWN[instrument.localName]!;
  const alike = all.filter(other => other.localName === instrument.localName);
  return alike.length > 1 ? `${name} ${alike.indexOf(instrument) + 1}` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-export': PictureExport;
  }
}
