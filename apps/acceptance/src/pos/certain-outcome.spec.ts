import { AuthorizationBusyError } from '@app/authorization';
import { certainOutcome, OutcomeUnknownError } from './certain-outcome.js';

const broken = new Error('Connection terminated unexpectedly');
const refusedBySql = Object.assign(new Error('check'), { code: '23514' });

describe('the outcome of work that posts under a key', () => {
  const attempts = (...results: (Error | string)[]): { work: () => Promise<string>; made: () => number } => {
    let made = 0;
    const work = async (): Promise<string> => {
      const result = results[made++]!;
      if (result instanceof Error) throw result;
      return result;
    };
    return { work, made: () => made };
  };

  it('is asked for again when the database broke away', async () => {
    const { work, made } = attempts(broken, broken, 'first answer');
    expect(await certainOutcome(work)).toBe('first answer');
    expect(made()).toBe(3);
  });

  it('is unknown when it cannot be asked for', async () => {
    await expect(certainOutcome(attempts(broken, broken, broken).work)).rejects.toBeInstanceOf(OutcomeUnknownError);
    await expect(
      certainOutcome(attempts(broken, new AuthorizationBusyError(), refusedBySql).work),
    ).rejects.toBeInstanceOf(OutcomeUnknownError);
  });

  it('is a failure at once when it is certain that nothing was posted', async () => {
    for (const certain of [refusedBySql, new AuthorizationBusyError()]) {
      const { work, made } = attempts(certain, 'never');
      await expect(certainOutcome(work)).rejects.toBe(certain);
      expect(made()).toBe(1);
    }
  });

  it('is not certain when the server was shut down in the middle', async () => {
    const { work, made } = attempts(Object.assign(new Error('shut down'), { code: '57P01' }), 'first answer');
    expect(await certainOutcome(work)).toBe('first answer');
    expect(made()).toBe(2);
  });
});
