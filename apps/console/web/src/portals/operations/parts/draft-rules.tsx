import { answerOf } from '@app/contracts';
import { Button, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { acceptance } from '../../../api/clients.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import type { RiskRule, RuleSet } from './answers.js';
import { PlainTable } from './facts-list.js';
import { conditionOf } from './rule-table.js';
import { optionsOf } from './word.js';

interface Fields {
  readonly name: string;
  readonly note?: string;
  readonly reviewAtScore: number | null;
  readonly declineAtScore: number | null;
}

type Kept = RiskRule & { readonly kept: boolean };

const ACTIONS = ['score', 'review', 'decline'] as const;
const WEIGHT_MOST = 100;

/** Drafts the next version from one that is there: rules switched on and off, their action, weight and limit changed. */
export function DraftRules({ from }: { from: RuleSet }) {
  const { t } = useTranslation('operations');
  const [open, setOpen] = useState(false);
  const [rules, setRules] = useState<readonly Kept[]>(() => from.rules.rules.map((rule) => ({ ...rule, kept: true })));
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Fields>();
  const navigate = useNavigate();
  const submit = async ({ name, note = '', reviewAtScore, declineAtScore }: Fields) => {
    setBusy(true);
    setError(undefined);
    const chosen = rules.filter(({ kept }) => kept).map(({ kept: _kept, ...rule }) => rule as RiskRule);
    const body = { name, note, rules: { rules: chosen, reviewAtScore, declineAtScore } };
    try {
      const { ruleSetId } = await answerOf(acceptance.POST('/v1/risk/rule-sets', { body }));
      setOpen(false);
      await navigate(`/operations/risk/rule-sets/${ruleSetId}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const change = (at: number, changes: Partial<Kept>) =>
    setRules(rules.map((rule, index) => (index === at ? ({ ...rule, ...changes } as Kept) : rule)));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rules.draft')}</Button>
      <Modal
        open={open}
        width={960}
        title={t('rules.draftTitle', { version: from.version })}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        okText={t('rules.saveDraft')}
        cancelText={t('confirm.cancel', { ns: 'common' })}
        okButtonProps={{ loading: busy }}
      >
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ reviewAtScore: from.rules.reviewAtScore, declineAtScore: from.rules.declineAtScore }}
          onFinish={(fields) => void submit(fields)}
        >
          {error !== undefined && (
            <Form.Item>
              <Refusal error={error} />
            </Form.Item>
          )}
          <Form.Item name="name" label={t('rules.name')} rules={[{ required: true, message: t('required') }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="note" label={t('rules.note')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <div className="inline-form">
            <Form.Item name="reviewAtScore" label={t('rules.reviewAtScore')}>
              <InputNumber min={1} precision={0} />
            </Form.Item>
            <Form.Item name="declineAtScore" label={t('rules.declineAtScore')}>
              <InputNumber min={1} precision={0} />
            </Form.Item>
          </div>
        </Form>
        <RuleEditor rules={rules} change={change} />
      </Modal>
    </>
  );
}

function RuleEditor(props: { rules: readonly Kept[]; change: (at: number, changes: Partial<Kept>) => void }) {
  const { rules, change } = props;
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={t('rules.rules')}
      columns={[
        { title: t('rules.rule') },
        { title: t('rules.condition') },
        { title: t('rules.limit') },
        { title: t('rules.action') },
        { title: t('rules.weight') },
      ]}
      rows={rules.map((rule, at) => {
        const title = inWords(rule.title);
        return [
          <Checkbox key="kept" checked={rule.kept} onChange={({ target }) => change(at, { kept: target.checked })}>
            {title}
          </Checkbox>,
          conditionOf(rule, t),
          'limit' in rule ? (
            <InputNumber
              aria-label={`${title} ${t('rules.limit')}`}
              min={0}
              precision={0}
              value={rule.limit}
              onChange={(limit) => change(at, { limit: limit ?? 0 } as Partial<Kept>)}
            />
          ) : (
            '—'
          ),
          <Select
            key="action"
            aria-label={`${title} ${t('rules.action')}`}
            value={rule.action}
            options={optionsOf(t, 'rules.actions', ACTIONS)}
            onChange={(action) => change(at, { action })}
          />,
          <InputNumber
            key="weight"
            aria-label={`${title} ${t('rules.weight')}`}
            min={0}
            max={WEIGHT_MOST}
            precision={0}
            value={rule.weight}
            onChange={(weight) => change(at, { weight: weight ?? 0 })}
          />,
        ];
      })}
    />
  );
}
