import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { acceptanceApi } from '../../../api/clients.js';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import '../merchant.css';
import { OfMerchant } from '../parts/of-merchant.js';

/** The stores with their printed codes: to look at, to download, to print. */
export default function CodesPage() {
  return <OfMerchant>{({ merchantId }) => <Codes merchantId={merchantId} />}</OfMerchant>;
}

function Codes({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const merchant = acceptanceApi.useQuery('get', '/v1/merchants/{id}', { params: { path: { id: merchantId } } });
  if (merchant.isPending) return <LoadingSkeleton />;
  if (merchant.isError) return <FailedState error={merchant.error} again={() => void merchant.refetch()} />;
  const { stores, shortName } = merchant.data;
  return (
    <section>
      <div className="list-head">
        <h1>{t('codes.title')}</h1>
      </div>
      <p className="quiet">{t('codes.help')}</p>
      {stores.length === 0 && <EmptyState title={t('codes.empty')} />}
      <div className="code-cards">
        {stores.map(({ storeId, name, address, status }) => {
          const file = (format: string) => `/api/acceptance/v1/merchants/${merchantId}/stores/${storeId}/${format}`;
          return (
            <article key={storeId} className="code-card">
              <h2>
                {name} <StateTag of="store" state={status} />
              </h2>
              <span className="quiet">{address}</span>
              {status === 'active' && (
                <>
                  <img
                    src={file('qr.png')}
                    alt={t('codes.alt', { name: `${shortName} ${name}` })}
                    width={280}
                    height={280}
                  />
                  <div className="button-row">
                    <Button type="primary" href={file('qr.pdf')} target="_blank">
                      {t('codes.pdf')}
                    </Button>
                    <Button href={file('qr.png')} download={`${name}.png`}>
                      PNG
                    </Button>
                    <Button href={file('qr.svg')} download={`${name}.svg`}>
                      SVG
                    </Button>
                  </div>
                </>
              )}
            </article>
          );
        })}
      </div>
    </section>
  );
}
