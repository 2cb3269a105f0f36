import { answerOf } from '@app/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Spin, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { download } from '../../../kit/csv.js';
import { yuan } from '../../../kit/money.js';
import { Refusal } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import { HintList } from './hint-list.js';
import { formOf, type OrderDraft } from './order-draft.js';
import { PreviewTable } from './preview-table.js';
import type { OrderPreview } from './purchaser.api.js';

/** A list that was read without a mistake, or with some. */
export interface ReadList {
  readonly file: File;
  readonly preview: OrderPreview;
}

/** The second step: the list, read and marked before anything is ordered. */
export function UploadList(props: {
  draft: OrderDraft;
  agentIdNumber: string;
  wantedFen: number | undefined;
  list: ReadList | undefined;
  onList: (list: ReadList | undefined) => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { draft, agentIdNumber, wantedFen, list, onList, onBack, onNext } = props;
  const { t } = useTranslation('purchaser');
  const read = useMutation({
    mutationFn: async (file: File) => {
      const body = { ...formOf(draft, agentIdNumber), file };
      return { file, preview: await answerOf(issuer.POST('/v1/order-previews', { body })) };
    },
    onMutate: () => onList(undefined),
    onSuccess: onList,
  });
  const template = useMutation({
    mutationFn: async () => {
      const blob = await answerOf(issuer.GET('/v1/order-template', { parseAs: 'blob' }));
      download('yufuka-recipients.xlsx', blob as unknown as Blob);
    },
  });
  return (
    <>
      <div className="wizard-foot">
        <Upload
          accept=".xlsx,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            read.mutate(file);
            return false;
          }}
        >
          <Button type={list ? 'default' : 'primary'}>{list ? t('wizard.chooseAgain') : t('wizard.choose')}</Button>
        </Upload>
        <Button loading={template.isPending} onClick={() => template.mutate()}>
          {t('wizard.template')}
        </Button>
      </div>
      <p className="quiet">{t('wizard.chooseHelp')}</p>
      {read.isPending && (
        <p role="status">
          <Spin size="small" /> {t('wizard.reading')}
        </p>
      )}
      {read.isError && <Refusal error={read.error} />}
      {template.isError && <Refusal error={template.error} />}
      {list && (
        <>
          <p>
            {t('wizard.chosen', {
              name: list.file.name,
              rows: list.preview.rowCount,
              total: yuan(list.preview.totalFen),
            })}
          </p>
          {list.preview.mayPlace && <Notice type="info" title={t('wizard.good')} />}
          {list.preview.mayPlace && wantedFen !== undefined && wantedFen !== list.preview.totalFen && (
            <Notice
              type="warning"
              title={t('wizard.differs', { total: yuan(list.preview.totalFen), wanted: yuan(wantedFen) })}
            />
          )}
          {list.preview.hints.length > 0 && <HintList hints={list.preview.hints} />}
          <PreviewTable preview={list.preview} />
        </>
      )}
      <div className="wizard-foot">
        <Button onClick={onBack}>{t('wizard.back')}</Button>
        <Button type="primary" disabled={!list?.preview.mayPlace} onClick={onNext}>
          {t('wizard.next')}
        </Button>
      </div>
    </>
  );
}
