import { useRouteError } from 'react-router';
import { FailedState } from '../kit/states.js';

/** A page that broke, or whose part could not be loaded: after a new version its file is gone, and loading anew mends it. */
export function PageFailed() {
  const error = useRouteError();
  return (
    <main id="content">
      <FailedState error={error} again={() => location.reload()} />
    </main>
  );
}
