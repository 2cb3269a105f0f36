import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ID_TYPES, type OrderDraft } from './order-draft.js';

/** Who buys on behalf of the purchaser, and by which document the rules know them (R-REALNAME, R-REGISTER). */
export function AgentFields(props: {
  draft: OrderDraft;
  onChange: (draft: OrderDraft) => void;
  /** Not kept with the draft: after a reload it is asked for again. */
  idNumber: string;
  onIdNumber: (idNumber: string) => void;
  /** Whether what is missing is said. */
  pressed: boolean;
}) {
  const { draft, onChange, idNumber, onIdNumber, pressed } = props;
  const { t } = useTranslation('purchaser');
  const { agent } = draft;
  const missing = (is: boolean) =>
    pressed && is ? { validateStatus: 'error' as const, help: t('register.required') } : {};
  return (
    <>
      <Form.Item extra={agent ? t('wizard.agentHelp') : undefined}>
        <Checkbox
          id="by-agent"
          checked={agent !== undefined}
          onChange={({ target }) =>
            onChange({ ...draft, agent: target.checked ? { name: '', idType: 'resident_id' } : undefined })
          }
        >
          {t('wizard.agent')}
        </Checkbox>
      </Form.Item>
      {agent && (
        <div className="wizard-agent">
          <Form.Item label={t('wizard.agentName')} htmlFor="agent-name" {...missing(agent.name.trim().length < 2)}>
            <Input
              id="agent-name"
              maxLength={120}
              autoComplete="off"
              value={agent.name}
              onChange={({ target }) => onChange({ ...draft, agent: { ...agent, name: target.value } })}
            />
          </Form.Item>
          <Form.Item label={t('wizard.agentIdType')} htmlFor="agent-id-type">
            <Select
              id="agent-id-type"
              value={agent.idType}
              onChange={(idType) => onChange({ ...draft, agent: { ...agent, idType } })}
              options={ID_TYPES.map((value) => ({ value, label: t(`register.idTypes.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            label={t('wizard.agentIdNumber')}
            htmlFor="agent-id-number"
            {...missing(idNumber.trim().length < 5)}
          >
            <Input
              id="agent-id-number"
              maxLength={32}
              autoComplete="off"
              value={idNumber}
              onChange={({ target }) => onIdNumber(target.value)}
            />
          </Form.Item>
        </div>
      )}
    </>
  );
}
