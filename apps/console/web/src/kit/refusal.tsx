import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Bilingual, type Problem, type ProblemError, problemIn } from '../api/problem.js';
import { currentLanguage } from '../i18n/i18n.js';

/** The sentence in the reader's language. */
export function inWords(text: Bilingual): string {
  return text[currentLanguage()];
}

/** A refusal in words: what was refused, field by field and row by row, with the rule and where it is written. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemIn(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={inWords(problem.detail)}
      description={
        <>
          <Citation of={problem} />
          {problem.errors && problem.errors.length > 0 && (
            <ul className="refusal-errors">
              {problem.errors.map((one, at) => (
                <li key={at}>
                  {whereOf(one, t('refusal.row'))}
                  {inWords(one.message)} <Citation of={one} inline />
                </li>
              ))}
            </ul>
          )}
          <span className="quiet refusal-code">{problem.code}</span>
        </>
      }
    />
  );
}

/** The rule's name and its source. */
export function Citation({ of, inline = false }: { of: Pick<Problem, 'rule' | 'citation'>; inline?: boolean }) {
  const { t } = useTranslation();
  if (!of.rule) return null;
  const text = `${t('failed.rule')} ${of.rule}${of.citation ? `：${inWords(of.citation)}` : ''}`;
  return inline ? <span className="quiet">（{text}）</span> : <p>{text}</p>;
}

function whereOf({ row, field }: ProblemError, rowWord: string): string {
  return [row === undefined ? '' : `${rowWord} ${row}`, field ?? '']
    .filter(Boolean)
    .join(' · ')
    .replace(/(.)$/, '$1：');
}

/** Errors by field, for `Form.setFields`: what a form shows beside its fields. */
export function fieldErrors(error: unknown): { name: string[]; errors: string[] }[] {
  const { errors = [] } = problemIn(error);
  return errors
    .filter(({ field }) => field !== undefined && field !== '')
    .map(({ field, message }) => ({
      name: field!.split(/[./]/).filter(Boolean),
      errors: [inWords(message)],
    }));
}
