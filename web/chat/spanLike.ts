/**
 * Web Chat takes only React elements from its middleware, and its bundle does not give us its React: so this is an
 * element that it made itself, with another content.
 */
export function spanLike(made: unknown, text: string, className: string): unknown {
  return typeof made === 'object' && made !== null
    ? { ...made, type: 'span', key: null, ref: null, props: { className, children: text } }
    : made;
}
