import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { actorName } from '../../../kit/actor-words.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { ObjectPage, type TimelineEntry } from '../../../kit/object-page.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import type { CardDetail, SecureElementRow } from './answers.js';
import { ReasonField } from './reason-field.js';
import { useRole } from './role.js';

/** A chip in a phone: what it was told over the air, what it answered, and what it may be told now. */
export function SecureElementView({ secureElementId }: { secureElementId: string }) {
  const { t } = useTranslation('operations');
  const params = { path: { id: secureElementId } };
  const element = issuerApi.useQuery('get', '/v1/secure-elements/{id}', { params });
  if (element.isPending) return <LoadingSkeleton />;
  if (element.isError) return <FailedState error={element.error} again={() => void element.refetch()} />;
  const { data } = element;
  const open = data.commands.find(({ outcome }) => outcome === null);
  return (
    <ObjectPage
      inDrawer
      title={data.panMasked}
      state={<StateTag of="element" state={data.state} />}
      actions={<Link to={`/operations/cards/${data.cardId}`}>{t('house.elements.openCard')}</Link>}
      notice={
        open && (
          <Notice
            type="info"
            title={t('house.elements.waits', { command: t(`house.elements.commands.${open.command}`) })}
          />
        )
      }
      facts={[
        { label: t('house.elements.serialNo'), value: data.serialNo },
        { label: t('house.cards.psn'), value: data.psn },
        { label: t('house.createdAt'), value: <ChinaTime at={data.createdAt} /> },
      ]}
      timeline={commandsOf(data, t)}
    >
      <Commands element={data} />
    </ObjectPage>
  );
}

function commandsOf({ commands }: SecureElementRow, t: TFunction<'operations'>): TimelineEntry[] {
  return commands.map(({ counterNo, command, reason, requestedBy, requestedAt, outcome, answeredAt }) => ({
    key: String(counterNo),
    at: requestedAt,
    who: actorName(requestedBy),
    what: (
      <>
        {counterNo} · {t(`house.elements.commands.${command}`)}{' '}
        <StateTag of="element-command" state={outcome ?? 'awaited'} />
      </>
    ),
    why: reason,
    ...(answeredAt
      ? {
          documents: (
            <span className="quiet">
              {t('house.elements.answeredAt')} <ChinaTime at={answeredAt} seconds />
            </span>
          ),
        }
      : {}),
  }));
}

const MAY: Readonly<Record<SecureElementRow['state'], readonly ('suspend' | 'resume' | 'delete')[]>> = {
  requested: ['delete'],
  installed: ['delete'],
  active: ['suspend', 'delete'],
  suspended: ['resume', 'delete'],
  deleted: [],
};

function Commands({ element: { secureElementId, state, panMasked } }: { element: SecureElementRow }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  if (!useRole('ops_maker') || MAY[state].length === 0) return null;
  const params = { path: { id: secureElementId } };
  return (
    <div className="list-foot wrap">
      {MAY[state].map((command) => (
        <ConfirmDangerous
          key={command}
          label={t(`house.elements.commands.${command}`)}
          title={t(`house.elements.commands.${command}`)}
          danger={command !== 'resume'}
          consequence={t(`house.elements.help.${command}`, { pan: panMasked })}
          run={async (reason) => {
            await answerOf(issuer.POST('/v1/secure-elements/{id}/commands', { params, body: { command, reason } }));
            await queries.invalidateQueries();
          }}
        />
      ))}
    </div>
  );
}

interface Provision {
  readonly serialNo: string;
  readonly transportKeyId: string;
  readonly reason: string;
}

/** The phones a card's chip is or was in, and the way into another one. */
export function CardElements({ card: { cardId, panMasked, status } }: { card: CardDetail }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const maker = useRole('ops_maker');
  const elements = issuerApi.useQuery('get', '/v1/secure-elements', { params: { query: { cardId, limit: 20 } } });
  const keys = issuerApi.useQuery('get', '/v1/chip-transport-keys', {}, { enabled: maker });
  const items = elements.data?.items ?? [];
  const ready = (keys.data?.items ?? []).filter(({ kcv }) => kcv !== null);
  if (items.length === 0 && (!maker || status !== 'active')) return null;
  return (
    <section>
      <h2>{t('house.elements.title')}</h2>
      {items.length === 0 && <p className="quiet">{t('house.elements.noneOfCard')}</p>}
      {items.map(({ secureElementId, serialNo, state }) => (
        <p key={secureElementId}>
          <Link to={`/operations/secure-elements?open=${secureElementId}`}>{serialNo}</Link>{' '}
          <StateTag of="element" state={state} />
        </p>
      ))}
      {maker && status === 'active' && (
        <div className="list-foot">
          <FormDialog<Provision>
            label={t('house.elements.provision')}
            title={t('house.elements.provision')}
            consequence={<span className="quiet">{t('house.elements.provisionHelp', { pan: panMasked })}</span>}
            run={async (body) => {
              await answerOf(issuer.POST('/v1/cards/{id}/secure-elements', { params: { path: { id: cardId } }, body }));
              await queries.invalidateQueries();
            }}
          >
            <Form.Item
              name="serialNo"
              label={t('house.elements.serialNo')}
              extra={t('house.elements.serialHelp')}
              rules={[{ required: true, pattern: /^[0-9A-F]{8,40}$/, message: t('house.elements.serialForm') }]}
            >
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="transportKeyId"
              label={t('house.chipFiles.key')}
              extra={ready.length === 0 && <Link to="/operations/chip-keys">{t('house.chipFiles.keysPage')}</Link>}
              rules={[{ required: true, message: t('house.required') }]}
            >
              <Select
                options={ready.map((key) => ({ value: key.transportKeyId, label: `${key.label} · ${key.kcv}` }))}
              />
            </Form.Item>
            <ReasonField />
          </FormDialog>
        </div>
      )}
    </section>
  );
}
