import { useQuery, useQueryClient } from '@tanstack/react-query';
import { sandbox } from '../../api/sandbox.js';
import type { Beliefs, Display, Lab, OperationRequest, TrafficEntry } from './lab.types.js';

const LIVE_MS = 2_000;
/** So many of the latest entries are shown. */
const SHOWN = 80;

/** The lab's own commands. */
export const labApi = {
  perform: (request: OperationRequest) => sandbox.post<Display>('/v1/lab/operations', request),
  beginSlow: (request: OperationRequest) => sandbox.post<Lab>('/v1/lab/slow-taps', request),
  stepSlow: () => sandbox.post<Lab>('/v1/lab/slow-taps/step', {}),
  endSlow: (pulled: boolean) => sandbox.post<Display>('/v1/lab/slow-taps/end', { pulled }),
  envelope: (cardId: string) => sandbox.post<{ pin: string }>(`/v1/lab/cards/${cardId}/envelope`, {}),
  complain: (cardId: string, amountFen: number) =>
    sandbox.post<{ caseNo: string }>('/v1/lab/complaints', { cardId, amountFen }),
  beliefs: (cardId: string) => sandbox.get<Beliefs>(`/v1/lab/cards/${cardId}/beliefs`),
};

/** Terminals and cards as they are, asked again and again. */
export function useLab() {
  return useQuery({ queryKey: ['lab'], queryFn: () => sandbox.get<Lab>('/v1/lab'), refetchInterval: LIVE_MS });
}

/** What travelled lately; asked when there is more. */
export function useTraffic(lastSeq: number) {
  const after = Math.max(0, lastSeq - SHOWN);
  return useQuery({
    queryKey: ['lab-traffic', lastSeq],
    queryFn: () => sandbox.get<{ items: TrafficEntry[] }>(`/v1/lab/traffic?after=${after}`),
    placeholderData: (before) => before,
  });
}

/** What the platform believes of a card. */
export function useBeliefs(cardId: string) {
  return useQuery({
    queryKey: ['lab-beliefs', cardId],
    queryFn: () => labApi.beliefs(cardId),
    refetchInterval: LIVE_MS,
  });
}

/** Asks anew for all that an operation may have changed. */
export function useRefreshLab(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['lab'] });
    await client.invalidateQueries({ queryKey: ['lab-beliefs'] });
  };
}
