import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { moneyColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column } from '../../../../kit/data-table.types.js';
import { currentLanguage } from '../../../../i18n/i18n.js';
import type { ProductRow } from '../../house/answers.js';
import { ProductView, ProposeProduct } from '../../house/product-view.js';

const load = () => answerOf(issuer.GET('/v1/card-products'));

/** What cards can be ordered of. */
export default function ProductsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<ProductRow>[] => [
      textColumn('code', t('house.products.code'), ({ productCode }) => productCode),
      textColumn('name', t('house.products.name'), ({ nameZh, nameEn }) =>
        currentLanguage() === 'zh' ? nameZh : nameEn,
      ),
      textColumn('kind', t('house.products.kind'), ({ kind }) => t(`house.kinds.${kind}`)),
      textColumn('medium', t('house.products.medium'), ({ medium }) => t(`house.products.media.${medium}`)),
      textColumn('bin', t('house.products.bin'), ({ bin }) => bin),
      moneyColumn('faceMin', t('house.products.faceMin'), ({ faceMinFen }) => faceMinFen),
      moneyColumn('faceMax', t('house.products.faceMax'), ({ faceMaxFen }) => faceMaxFen),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt, { optional: true }),
    ],
    [t],
  );
  return (
    <DataTable<ProductRow>
      id="operations.products"
      title={t('house.products.title')}
      load={load}
      columns={columns}
      rowKey={({ productId }) => productId}
      rowName={({ productCode }) => productCode}
      detail={(product) => <ProductView product={product} />}
      actions={<ProposeProduct />}
      empty={{ title: t('house.products.empty'), help: t('house.products.emptyHelp') }}
    />
  );
}
