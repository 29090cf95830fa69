import type { XmlElement } from './readXml.ts';

/** An element with what it holds. Only ever one service at a time, so that memory stays bounded. */
export interface XmlNode {
  readonly element: XmlElement;
  readonly children: XmlNode[];
  text: string;
}

/** A leaf as the schema sees it. */
export interface Leaf {
  readonly text: string;
  readonly lang: string | null;
  readonly hasElements: boolean;
}

const xml = 'http://www.w3.org/XML/1998/namespace';

/** Line ends and runs of white space in a text say nothing: the file is laid out for reading. */
export function leafOf(node: XmlNode): Leaf {
  return {
    text: node.text.replaceAll(/\s+/g, ' ').trim(),
    lang: node.element.attribute(xml, 'lang')?.toLowerCase().split('-')[0] ?? null,
    hasElements: node.children.length > 0,
  };
}

/** An attribute of the format, written with or without the prefix of its element: both are seen. */
export function formatAttribute(element: XmlElement, local: string): string | null {
  return element.attribute(element.uri, local) ?? element.attribute('', local);
}
