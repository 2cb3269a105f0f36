import { useEffect, useRef, useState } from 'react';

/** An application that tells of changes at `/v1/events`. */
export type LiveApp = 'issuer' | 'acceptance' | 'clearing';

/**
 * Hears of changes by server-sent events; the browser connects again by itself. An event says only what changed: ask the API anew.
 * @param topics `work-queue`, `order:452113379208724480`
 * @param onChange a topic; `*` when the line stands, at first and again
 * @returns whether the line stands
 */
export function useLive(app: LiveApp, topics: readonly string[], onChange: (topic: string) => void): boolean {
  const [connected, setConnected] = useState(false);
  const handler = useRef(onChange);
  useEffect(() => {
    handler.current = onChange;
  });
  const wanted = topics.join(',');
  useEffect(() => {
    if (wanted === '') return undefined;
    const source = new EventSource(`/api/${app}/v1/events?topics=${encodeURIComponent(wanted)}`);
    source.addEventListener('ready', () => {
      setConnected(true);
      // What changed before the line stood was not heard.
      handler.current('*');
    });
    source.addEventListener('changed', ({ data }: MessageEvent<string>) =>
      handler.current((JSON.parse(data) as { topic: string }).topic),
    );
    source.addEventListener('error', () => setConnected(false));
    return () => source.close();
  }, [app, wanted]);
  return connected;
}
