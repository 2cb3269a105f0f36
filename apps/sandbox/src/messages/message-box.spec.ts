import { MessageBox } from './message-box.js';

describe('the phones of the sandbox', () => {
  let box: MessageBox;
  const send = (body: string) => fetch(box.url, { method: 'POST', body });

  beforeAll(async () => {
    box = await MessageBox.start();
  });
  afterAll(() => box.stop());

  it('show what was sent to them, newest first, each its own', async () => {
    await send(JSON.stringify({ to: '13900139000', text: '一' }));
    await send(JSON.stringify({ to: '13900139001', text: '二' }));
    expect(box.list()).toMatchObject([{ text: '二' }, { text: '一' }]);
    expect(box.list('13900139000')).toMatchObject([{ to: '13900139000', text: '一' }]);
  });

  it('take nothing that is no message', async () => {
    for (const body of ['', 'null', '{"to":1,"text":"x"}', `{"to":"1","text":"${'x'.repeat(20_000)}"}`]) {
      expect((await send(body)).status).toBe(400);
    }
    expect(box.list()).toHaveLength(2);
  });
});
