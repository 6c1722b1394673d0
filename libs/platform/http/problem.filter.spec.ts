import { toProblem } from './problem.filter.js';

const withCode = (code: string) => Object.assign(new Error('of the driver'), { driverError: { code } });

describe('what an error is answered as', () => {
  it.each<[string, unknown]>([
    ['nobody listens where the database was', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the connection was reset', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['the connection broke while written to', Object.assign(new Error('write'), { code: 'EPIPE' })],
    ['the answer to a COMMIT was lost', new Error('Connection terminated unexpectedly')],
    ['a statement had no answer in time', new Error('Query read timeout')],
    ['no connection was free in time', new Error('timeout exceeded when trying to connect')],
    ['the server shuts down', withCode('57P01')],
    ['the server crashed', withCode('57P02')],
    ['the server starts up', withCode('57P03')],
    ['the disk is full', withCode('53100')],
    ['there are too many connections', withCode('53300')],
    ['the statement took too long', withCode('57014')],
    ['the transaction was left alone for too long', withCode('25P03')],
    ['deadlocks went on for five tries', withCode('40P01')],
  ])('503 that promises nothing where %s', (_, error) => {
    const { status, code, message } = toProblem(error);
    expect({ status, code }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    expect(message).toContain('may or may not have been done');
  });

  it.each(['ENOSPC', 'EROFS', 'ENOTDIR', 'EACCES'])('503 for a file that cannot be kept: %s', (code) => {
    const error = Object.assign(new Error(`${code}: open '/data/photos/1.jpg'`), {
      code,
      path: '/data/photos/1.jpg',
    });
    const { status, message } = toProblem(error);
    expect(status).toBe(503);
    expect(message).not.toContain('/data');
  });

  it.each([
    ['a port that may not be listened on', Object.assign(new Error('listen'), { code: 'EACCES' })],
    ['a statement of ours that is wrong', withCode('42703')],
    ['a row that may not be there twice', withCode('23505')],
    ['a bug', new TypeError('undefined is not a function')],
  ])('500 that tells nothing of our inside for %s', (_, error) => {
    const { status, code, message } = toProblem(error);
    expect({ status, code }).toEqual({ status: 500, code: 'INTERNAL' });
    expect(message).not.toMatch(/driver|undefined|nothing was changed/);
  });
});
