/**
 * Every job of the product, `room.verb-noun`: what one room may ask of another or of itself later. Its payload is JSON.
 * Adding a name here makes the room's application look for the handler at its boot.
 */
export const JOB_NAMES = [
  'issuer.match-receipt',
  'issuer.fulfil-order',
  'issuer.release-chip-remainders',
  'acceptance.deliver-notification',
  'acceptance.expire-holds',
  'acceptance.finish-payments',
  'acceptance.finish-loads',
  'acceptance.note-payout',
  'acceptance.recount-forced-batch',
  'acceptance.note-dispute',
  'clearing.close-day',
  'clearing.poll-bank',
  'clearing.pay-due',
  'clearing.write-payout-file',
  'clearing.reconcile-chips',
  'clearing.process-uploads',
  'clearing.process-upload-files',
] as const;

/** The rooms with a queue. */
export const ROOMS = ['issuer', 'acceptance', 'clearing'] as const;

export type Room = (typeof ROOMS)[number];

/** The room that carries a job out, which is also the name of its queue. */
export function roomOf(jobName: string): string {
  return jobName.slice(0, jobName.indexOf('.'));
}
