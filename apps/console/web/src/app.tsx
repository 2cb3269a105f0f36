import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { FailedState } from './kit/states.js';
import { router } from './router.js';
import { SessionProvider } from './session/session.context.js';
import { giveStylesTheNonce, STYLE_NONCE, theme } from './theme.js';

giveStylesTheNonce();

const queryClient = new QueryClient({
  // A refusal stays one however often it is asked; what failed on the way is tried once more.
  defaultOptions: { queries: { staleTime: 5_000, retry: 1, refetchOnWindowFocus: false } },
});

/** What every page stands in: words, looks, data, session, routes. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      theme={theme}
      csp={{ nonce: STYLE_NONCE }}
      locale={i18n.language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <QueryClientProvider client={queryClient}>
          <SessionProvider failed={(error) => <FailedState error={error} again={() => location.reload()} />}>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
