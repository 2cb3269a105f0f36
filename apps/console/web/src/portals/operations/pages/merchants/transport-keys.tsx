import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../../api/clients.js';
import { TransportKeys } from '../../house/transport-keys.js';

const NAMED = '/v1/transport-keys' as const;

/** Keys under which generated terminal keys are handed over. */
export default function TerminalKeysPage() {
  const { t } = useTranslation('operations');
  return (
    <TransportKeys
      store={{
        id: 'operations.terminal-keys',
        title: t('house.keys.terminalTitle'),
        help: t('house.keys.terminalHelp'),
        load: () => answerOf(acceptance.GET(NAMED)),
        name: (body) => answerOf(acceptance.POST(NAMED, { body })),
        enter: async (id, body) => {
          const path = { id };
          const answer = await answerOf(acceptance.POST(`${NAMED}/{id}/components`, { params: { path }, body }));
          return { ...answer, wholeKcv: answer.transportKeyKcv };
        },
      }}
    />
  );
}
