import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { labApi } from '../lab.api.js';
import type { Entry, LabCard } from '../lab.types.js';

export const DRAGGED_CARD = 'application/x-lab-card';

/** The cards on the table: to be dragged into the terminal, or presented by their buttons. */
export function CardTable(props: {
  cards: readonly LabCard[];
  chosen: string;
  entries: readonly Entry[];
  onChoose: (cardId: string) => void;
  onPresent: (cardId: string, entry: Entry) => void;
}) {
  const { t } = useTranslation('lab');
  return (
    <section className="lab-cards" aria-labelledby="lab-cards-title">
      <h2 id="lab-cards-title">{t('cards.title')}</h2>
      {props.cards.map((card) => (
        <Card key={card.cardId} card={card} {...props} chosen={card.cardId === props.chosen} />
      ))}
      <p className="quiet">{t('cards.help')}</p>
    </section>
  );
}

function Card(props: {
  card: LabCard;
  chosen: boolean;
  entries: readonly Entry[];
  onChoose: (cardId: string) => void;
  onPresent: (cardId: string, entry: Entry) => void;
}) {
  const { card, chosen } = props;
  const { t } = useTranslation('lab');
  const entries = props.entries.filter((entry) => card.chip || entry === 'swipe' || entry === 'keyed');
  return (
    <div
      className={`lab-card ${card.chip ? 'lab-card-chip' : 'lab-card-stripe'} ${chosen ? 'lab-card-chosen' : ''}`}
      draggable
      data-card={card.cardId}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_CARD, card.cardId);
        props.onChoose(card.cardId);
      }}
    >
      <button type="button" className="lab-card-face" aria-pressed={chosen} onClick={() => props.onChoose(card.cardId)}>
        <span>{inWords(card.name)}</span>
        <span className="tabular">{card.panMasked}</span>
        {card.chip && <span className="tabular">{t('cards.purse', { amount: yuan(card.chip.balanceFen) })}</span>}
      </button>
      <div className="lab-card-ways">
        {entries.map((entry) => (
          <button
            key={entry}
            type="button"
            data-entry={entry}
            aria-label={`${inWords(card.name)} ${t(`entries.${entry}`)}`}
            onClick={() => {
              props.onChoose(card.cardId);
              props.onPresent(card.cardId, entry);
            }}
          >
            {t(`entries.${entry}`)}
          </button>
        ))}
        <Envelope card={card} />
      </div>
    </div>
  );
}

/** The envelope with the PIN: its holder opens it, nobody else sees into it. */
function Envelope({ card }: { card: LabCard }) {
  const { t } = useTranslation('lab');
  const [pin, setPin] = useState<string>();
  const open = async () => setPin(pin ? undefined : (await labApi.envelope(card.cardId)).pin);
  return (
    <button
      type="button"
      aria-label={`${inWords(card.name)} ${t('cards.envelope')} ${pin ?? ''}`}
      onClick={() => void open()}
    >
      {pin ? <span className="tabular">{pin}</span> : t('cards.envelope')}
    </button>
  );
}
