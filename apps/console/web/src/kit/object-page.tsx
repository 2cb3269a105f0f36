import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actorName } from './actor-words.js';
import { ChinaTime } from './china-time.js';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Something that happened to an object. */
export interface TimelineEntry {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  /** What changed: states as tags. */
  readonly what: ReactNode;
  readonly why?: ReactNode;
  /** Links to the documents behind it. */
  readonly documents?: ReactNode;
}

export interface ObjectPageProps {
  readonly title: string;
  readonly state?: ReactNode;
  /** The next action, and the others. */
  readonly actions?: ReactNode;
  /** Why it stands still, what to do next. */
  readonly notice?: ReactNode;
  readonly facts: readonly Fact[];
  /** Newest first; what is given in another order is put so. */
  readonly timeline: readonly TimelineEntry[];
  /** The object's own lists, between facts and timeline. */
  readonly children?: ReactNode;
  /** In a drawer the title is the drawer's. */
  readonly inDrawer?: boolean;
}

/** One object and its whole story: title with state and next action, facts in two columns, then the timeline. */
export function ObjectPage(props: ObjectPageProps) {
  const { title, state, actions, notice, facts, timeline, children, inDrawer = false } = props;
  const { t } = useTranslation();
  const entries = [...timeline].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <article className="object-page">
      <div className="object-head">
        {!inDrawer && <h1>{title}</h1>}
        {state}
        <span className="spacer" />
        {actions}
      </div>
      {notice}
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {children}
      {entries.length > 0 && (
        <section>
          <h2>{t('object.timeline')}</h2>
          <Timeline
            items={entries.map((entry) => ({
              key: entry.key,
              content: (
                <div className="timeline-entry">
                  <div>{entry.what}</div>
                  {entry.why && <div>{entry.why}</div>}
                  <div className="quiet">
                    <ChinaTime at={entry.at} seconds /> · {actorName(entry.who)}
                  </div>
                  {entry.documents}
                </div>
              ),
            }))}
          />
        </section>
      )}
    </article>
  );
}
