import { inWords } from '../../../kit/refusal.js';
import type { FieldView } from '../lab.types.js';

/** Elements of a message, each by name with what it says. */
export function Fields({ fields }: { fields: readonly FieldView[] }) {
  if (fields.length === 0) return null;
  return (
    <ul className="lab-fields">
      {fields.map((field, at) => (
        <li key={at}>
          <span className="lab-field-id tabular">{field.id}</span>
          <span className="lab-field-name">{inWords(field.name)}</span>
          {field.meaning && <span className="lab-field-meaning">{inWords(field.meaning)}</span>}
          {field.value && <code>{field.value}</code>}
          {field.parts && <Fields fields={field.parts} />}
        </li>
      ))}
    </ul>
  );
}
