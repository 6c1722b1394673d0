import { withNumbers } from './named-values.js';

describe('a statement with named values', () => {
  it('has them in the order in which their names come, each once', () => {
    expect(withNumbers('SELECT :b, :a, :b', { a: 1, b: 2 })).toEqual({
      text: 'SELECT $1, $2, $1',
      parameters: [2, 1],
    });
  });

  it('keeps what is no name', () => {
    const text = `SELECT ':a', ":a", 'it''s :a', a::text, x[1:2] -- :a`;
    expect(withNumbers(text, {})).toEqual({ text, parameters: [] });
  });

  it('may cast a value, and have none of it', () => {
    expect(withNumbers('SELECT :ids::uuid[]', { ids: undefined })).toEqual({
      text: 'SELECT $1::uuid[]',
      parameters: [undefined],
    });
  });

  it('is refused where a name has no value, or a value no name', () => {
    expect(() => withNumbers('SELECT :a', {})).toThrow('No value for a, no name for none');
    expect(() => withNumbers('SELECT :a', { a: 1, b: 2 })).toThrow('No value for none, no name for b');
  });
});
