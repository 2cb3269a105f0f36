import { createRequire } from 'node:module';

const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** As Jest orders suites, but the long ones that play the whole demo first: they take one worker while the others take the rest. */
export default class DemoFirst extends TestSequencer {
  sort(tests) {
    const isLong = ({ path }) => path.includes('/test/demo/');
    const ordered = super.sort(tests);
    return [...ordered.filter(isLong), ...ordered.filter((test) => !isLong(test))];
  }
}
