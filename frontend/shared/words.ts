/** The words the instruments say themselves; everything else comes with the record. */
export const words = {
  asks: 'asks',
  blocked: 'masked',
  contribution: 'weight × value',
  cursor: 'position of the cursor',
  data: 'The numbers',
  empty: 'empty',
  key: 'key',
  keys: 'keys',
  output: 'output',
  queries: 'queries',
  score: 'score',
  sum: 'sum',
  value: 'value',
  vectors: 'vectors',
  weight: 'weight',
} as const;
