import { aliyunSignature } from './aliyun-signature.js';

/** The example of Alibaba Cloud's own documentation of SendSms. */
const DOCUMENTED = {
  AccessKeyId: 'testId',
  Action: 'SendSms',
  Format: 'XML',
  OutId: '123',
  PhoneNumbers: '15300000001',
  RegionId: 'cn-hangzhou',
  SignName: '阿里云短信测试专用',
  SignatureMethod: 'HMAC-SHA1',
  SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
  SignatureVersion: '1.0',
  TemplateCode: 'SMS_71390007',
  TemplateParam: '{"customer":"test"}',
  Timestamp: '2017-07-12T02:42:19Z',
  Version: '2017-05-25',
};

describe('a signature as Alibaba Cloud checks it', () => {
  it('is the one of its documented example', () => {
    expect(aliyunSignature('GET', DOCUMENTED, 'testSecret')).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
  });

  it('is another for another method, secret or value', () => {
    const signatures = [
      aliyunSignature('GET', DOCUMENTED, 'testSecret'),
      aliyunSignature('POST', DOCUMENTED, 'testSecret'),
      aliyunSignature('GET', DOCUMENTED, 'other'),
      aliyunSignature('GET', { ...DOCUMENTED, OutId: "1!'()*" }, 'testSecret'),
      aliyunSignature('GET', { ...DOCUMENTED, OutId: '1%21%27%28%29%2A' }, 'testSecret'),
    ];
    expect(new Set(signatures).size).toBe(5);
  });
});
