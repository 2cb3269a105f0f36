import type { ReactNode } from 'react';
import '../holder.css';

/** One task on a phone's screen. */
export function HolderPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className="holder">
      <h1>{title}</h1>
      {children}
    </article>
  );
}
