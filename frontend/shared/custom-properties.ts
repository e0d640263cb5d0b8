import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets custom properties of an element, only those that changed: `<td ${customProperties({ '--cell': 0.45 })}>`. Unlike a style
 * attribute this needs no `unsafe-inline` in a content security policy.
 */
class CustomProperties extends Directive {
  private shown: Record<string, number | string> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error('customProperties stands for itself in a tag');
    }
  }

  render(_properties: Readonly<Record<string, number | string>>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [Readonly<Record<string, number | string>>]): unknown {
    for (const [name, value] of Object.entries(properties)) {
      if (this.shown[name] !== value) {
        this.shown[name] = value;
        (element as HTMLElement).style.setProperty(name, String(value));
      }
    }
    return noChange;
  }
}

export const customProperties = directive(CustomProperties);
