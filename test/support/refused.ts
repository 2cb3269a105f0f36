import { answerOf, type Problem, ProblemError } from '@app/contracts';

/**
 * The problem a client's call is refused with.
 * @throws Error when it is carried out instead, or refused with another status
 */
export async function refused(call: Parameters<typeof answerOf>[0], status = 422): Promise<Problem> {
  try {
    await answerOf(call);
  } catch (error) {
    if (error instanceof ProblemError && error.status === status) return error.problem;
    throw error;
  }
  throw new Error('the command was expected to be refused, but was carried out');
}
