/** What never comes into a log, wherever it stands in what is logged. */
export const redactedPaths: string[] = [
  'text',
  'value',
  'email',
  'mobile',
  'token',
  'authorization',
  '*.text',
  '*.value',
  '*.email',
  '*.mobile',
  '*.token',
  '*.authorization',
  'req.headers.authorization',
  'req.headers.cookie',
];
