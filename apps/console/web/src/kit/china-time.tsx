const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** `2026-03-10 09:00:00` in China (UTC+8, no daylight saving), wherever the reader sits. */
export function chinaTime(instant: string | number): string {
  return new Date(new Date(instant).getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** An instant in China time; a dash where there is none. */
export function ChinaTime({ at, seconds = false }: { at: string | null | undefined; seconds?: boolean }) {
  if (!at) return <span>—</span>;
  const text = chinaTime(at);
  return (
    <time dateTime={at} title={`${text} (UTC+8)`} className="tabular nowrap">
      {seconds ? text : text.slice(0, 16)}
    </time>
  );
}
