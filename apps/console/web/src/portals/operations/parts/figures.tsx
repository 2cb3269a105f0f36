import type { ReactNode } from 'react';

/** A number that answers a question at a glance. */
export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  readonly help?: string;
  /** Colour says only this: something is wrong. */
  readonly bad?: boolean;
}

/** The numbers of a page, side by side. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="figures">
      {items.map(({ label, value, help, bad = false }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={bad ? 'figure-bad tabular' : 'tabular'}>{value}</dd>
          {help && <dd className="quiet figure-help">{help}</dd>}
        </div>
      ))}
    </dl>
  );
}
