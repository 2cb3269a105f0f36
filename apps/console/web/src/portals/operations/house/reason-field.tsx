import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why: kept in the audit trail. */
export function ReasonField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('confirm.reason')}
      extra={t('confirm.reasonHelp')}
      rules={[{ required: true, min: 2, whitespace: true, message: t('confirm.reasonShort') }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}
