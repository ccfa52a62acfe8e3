/** Markup that needs no more escaping. Only the tag below makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = string | number | Html | readonly Part[] | undefined | false;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Of a value alone: the document's own line ends are made shorter, what people typed is not.
  '\n': '&#10;',
};

const markupOf = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return String(part).replace(/[&<>"'\n]/g, (sign) => entities[sign] ?? sign);
};

/** Writes markup; every value that is not itself markup is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((written, string, index) => written + markupOf(parts[index - 1]) + string));
}
