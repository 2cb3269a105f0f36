import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { sandbox } from '../../../api/sandbox.js';
import { chinaTime } from '../../../kit/china-time.js';
import { useConsole } from '../../../session/session.context.js';
import type { MeantTap } from '../pages/failed-tap.js';

interface Fields {
  readonly daysAgo: number;
  readonly place: string;
  readonly yuan: string;
}

const DAY_MS = 86_400_000;
const AMOUNT_MAX_FEN = 100_000;
const DAYS = ['today', 'yesterday', 'before'] as const;

/** A tap that no terminal has told us of: day, place, amount, in the holder's words. */
export function OtherTap({ onTap, onBack }: { onTap: (tap: MeantTap) => void; onBack: () => void }) {
  const { t } = useTranslation('holder');
  const nowMs = useNowMs();
  const submit = ({ daysAgo, place, yuan }: Fields) =>
    onTap({
      tappedAt: new Date(nowMs() - daysAgo * DAY_MS).toISOString(),
      amountFen: fenOf(yuan)!,
      place: place.trim(),
    });
  return (
    <Form<Fields> layout="vertical" requiredMark={false} initialValues={{ daysAgo: 0 }} onFinish={submit}>
      <Form.Item name="daysAgo" label={t('tap.when')}>
        <Radio.Group
          optionType="button"
          options={DAYS.map((day, daysAgo) => ({
            value: daysAgo,
            label: `${t(`tap.${day}`)} ${chinaTime(nowMs() - daysAgo * DAY_MS).slice(5, 10)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="place"
        label={t('tap.place')}
        rules={[{ required: true, whitespace: true, message: t('tap.placeForm') }]}
      >
        <Input size="large" maxLength={200} placeholder={t('tap.placeExample')} />
      </Form.Item>
      <Form.Item
        name="yuan"
        label={t('tap.amount')}
        rules={[
          {
            validator: async (_rule, text: string | undefined) => {
              if (fenOf(text ?? '') === undefined) throw new Error(t('tap.amountForm'));
            },
          },
        ]}
      >
        <Input size="large" inputMode="decimal" prefix="¥" maxLength={8} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block>
        {t('tap.next')}
      </Button>
      <Button type="link" onClick={onBack} block>
        {t('tap.back')}
      </Button>
    </Form>
  );
}

/** Now, as the platform has it: the sandbox's clock may be somewhere else. */
function useNowMs(): () => number {
  const { state } = useConsole();
  const clock = useQuery({
    queryKey: ['sandbox-now'],
    queryFn: async () => Date.parse((await sandbox.get<{ now: string }>('/v1/clock')).now) - Date.now(),
    enabled: state.sandbox,
    staleTime: 60_000,
  });
  return () => Date.now() + (clock.data ?? 0);
}

/** Whole fen of an amount in yuan; undefined when it is none. */
function fenOf(text: string): number | undefined {
  const [, yuan, cents = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (yuan === undefined) return undefined;
  const fen = Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  return fen >= 1 && fen <= AMOUNT_MAX_FEN ? fen : undefined;
}
