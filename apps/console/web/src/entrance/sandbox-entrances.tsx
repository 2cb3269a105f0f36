import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Refusal } from '../kit/refusal.js';
import { type ConsoleState, enterBy, readEntrances } from '../session/session.api.js';

/** The entrances: what explains the product first, then in the order one meets them; and where those open that are not the home of their role. */
const ENTRANCES = ['lab', 'purchaser', 'merchant', 'ops-maker', 'ops-checker', 'auditor', 'holder'] as const;
const NO_LOGIN: ReadonlySet<string> = new Set(['lab']);
const ASK_AGAIN_MS = 3_000;

/** One click each. Those that the demo's story still has to make become ready by themselves. */
export function SandboxEntrances({ onEntered }: { onEntered: (state: ConsoleState) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const known = useQuery({
    queryKey: ['entrances'],
    queryFn: readEntrances,
    refetchInterval: ({ state: { data } }) =>
      ENTRANCES.every((name) => NO_LOGIN.has(name) || data?.items.includes(name)) ? false : ASK_AGAIN_MS,
  });
  const enter = useMutation({ mutationFn: enterBy, onSuccess: (state) => onEntered(state) });
  const isReady = (name: string) => NO_LOGIN.has(name) || (known.data?.items.includes(name) ?? false);
  return (
    <section>
      <h2>{t('entrance.choose')}</h2>
      <p className="quiet">{t('entrance.chooseHelp')}</p>
      {enter.isError && <Refusal error={enter.error} />}
      <ul className="entrance-list">
        {ENTRANCES.map((name) => (
          <li key={name}>
            <button
              type="button"
              disabled={!isReady(name) || enter.isPending}
              onClick={() => (NO_LOGIN.has(name) ? void navigate(`/${name}`) : enter.mutate(name))}
              data-entrance={name}
            >
              <b>{t(`entrance.${name}.name`)}</b>
              <span className="quiet">
                {known.isPending || isReady(name) ? t(`entrance.${name}.about`) : t('entrance.preparing')}
              </span>
              <span aria-hidden="true">→</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
