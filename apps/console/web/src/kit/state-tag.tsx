import { currentLanguage } from '../i18n/i18n.js';
import { stateWord } from './state-words.js';

/** A state: the same word and the same look in list, page, timeline and export. */
export function StateTag({ state, of }: { state: string | null | undefined; of?: string }) {
  if (!state) return <span>—</span>;
  const word = stateWord(state, of);
  return <span className={`state-tag state-${word.tone}`}>{word[currentLanguage()]}</span>;
}
