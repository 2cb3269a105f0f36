import { Gateway } from './support/gateway.js';
import { purchase } from './support/messages.js';

describe('field 44', () => {
  it('names issuer and acquirer in GBK, five characters and a space each, when they are named', async () => {
    const gateway = await Gateway.start({ issuerName: '裕付卡', acquirerName: '裕付收单机构上海' });
    try {
      const terminal = await gateway.signedIn();
      const { answer } = await purchase(terminal, await gateway.card(1000), 100);
      // 裕 D4A3, 付 B8B6, 卡 BFA8; 收 CAD5, 单 B5A5, 机 BBFA: what does not fit into eleven bytes is left out.
      const issuer = 'd4a3b8b6bfa8' + '20'.repeat(5);
      const acquirer = 'd4a3b8b6cad5b5a5bbfa' + '20';
      expect(answer.fields[44]!.toString('hex')).toBe(issuer + acquirer);
    } finally {
      await gateway.stop();
    }
  });
});
