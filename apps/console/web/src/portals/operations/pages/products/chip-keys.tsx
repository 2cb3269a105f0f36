import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { TransportKeys } from '../../house/transport-keys.js';

const NAMED = '/v1/chip-transport-keys' as const;

/** Keys shared with card factories and makers of secure elements. */
export default function ChipKeysPage() {
  const { t } = useTranslation('operations');
  return (
    <TransportKeys
      store={{
        id: 'operations.chip-keys',
        title: t('house.keys.chipTitle'),
        help: t('house.keys.chipHelp'),
        load: () => answerOf(issuer.GET(NAMED)),
        name: (body) => answerOf(issuer.POST(NAMED, { body })),
        enter: async (id, body) => {
          const path = { id };
          const answer = await answerOf(issuer.POST(`${NAMED}/{id}/components`, { params: { path }, body }));
          return { ...answer, wholeKcv: answer.transportKeyKcv };
        },
      }}
    />
  );
}
