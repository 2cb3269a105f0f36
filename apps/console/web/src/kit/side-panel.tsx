import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What opens beside a list. Takes the focus, gives it back when it closes; Escape closes. On a phone it covers the list. */
export function SidePanel(props: { title: string; onClose: () => void; children: ReactNode }) {
  const { title, onClose, children } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside
      className="side-panel"
      aria-label={title}
      onKeyDown={(event) => {
        // A dialog over the panel closes first.
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose();
      }}
    >
      <div className="side-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('list.close')} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}
