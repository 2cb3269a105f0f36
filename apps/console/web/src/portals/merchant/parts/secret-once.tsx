import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A secret that is shown this once: it goes when the reader says it is kept. */
export function SecretOnce(props: {
  title: string;
  /** Undefined while there is none to show. */
  secret: { readonly name?: string; readonly value: string } | undefined;
  onKept: () => void;
}) {
  const { title, secret, onKept } = props;
  const { t } = useTranslation('merchant');
  const [copied, setCopied] = useState(false);
  const close = () => {
    setCopied(false);
    onKept();
  };
  // Gone means gone: a dialog that is only closed keeps its text in the page.
  if (!secret) return null;
  return (
    <Modal
      open
      title={title}
      closable={false}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {t('secret.kept')}
        </Button>
      }
    >
      <p>{t('secret.once')}</p>
      {secret.name && (
        <p>
          {t('secret.name')} <code className="secret-once">{secret.name}</code>
        </p>
      )}
      <code className="secret-once">{secret.value}</code>
      {navigator.clipboard && (
        <Button
          onClick={() => void navigator.clipboard.writeText(secret.value).then(() => setCopied(true))}
          aria-live="polite"
        >
          {copied ? t('secret.copied') : t('secret.copy')}
        </Button>
      )}
    </Modal>
  );
}
