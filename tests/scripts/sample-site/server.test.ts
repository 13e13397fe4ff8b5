import { createHash, X509Certificate } from 'node:crypto';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteHost, siteOrigin } from '../../../scripts/sample-site/permalinks.ts';
import { type SampleSite, startSampleSite } from '../../../scripts/sample-site/server.ts';
import { newsFeedPath } from './feed/read-feed-xml.ts';
import { type GetOptions, httpsGet } from './https-get.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

const visit = (path: string, options?: GetOptions) => httpsGet(site.port, path, options);

describe('sample site: connection', () => {
  it('is TLS for the right host, with the key of spki', async () => {
    const socket = connect({
      port: site.port,
      host: '127.0.0.1',
      servername: siteHost,
      rejectUnauthorized: false,
    });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    const certificate = new X509Certificate(socket.getPeerCertificate().raw);
    socket.destroy();
    const der = certificate.publicKey.export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(der).digest('base64')).toBe(site.spki);
    expect(certificate.checkHost(siteHost)).toBe(siteHost);
  });

  it('logs every request', async () => {
    const before = site.requests.length;
    const answer = await visit(newsFeedPath, { headers: { accept: 'application/rss+xml' } });
    expect(site.requests.slice(before)).toEqual([
      {
        at: expect.any(Number),
        method: 'GET',
        url: newsFeedPath,
        headers: expect.objectContaining({ accept: 'application/rss+xml', host: siteHost }),
        status: 200,
        bytes: answer.body.length,
      },
    ]);
  });
});

describe('sample site: feed', () => {
  it('has as many posts per page as it is set to', async () => {
    const items = async () =>
      (await visit(newsFeedPath)).body.toString().split('<item>').length - 1;
    expect(await items()).toBe(10);
    site.setPostsPerFeed(25);
    expect(await items()).toBe(25);
    site.setPostsPerFeed(10);
  });

  it('has news, validators and a length', async () => {
    const { status, headers, body } = await visit(newsFeedPath);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/rss+xml; charset=UTF-8');
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.etag).toBe(
      `"${createHash('md5')
        .update(headers['last-modified'] ?? '')
        .digest('hex')}"`,
    );
  });

  it('responds 304 without a body to its own validators, until something changes', async () => {
    const { headers } = await visit(newsFeedPath);
    const conditional = {
      headers: {
        'if-none-match': String(headers.etag),
        'if-modified-since': String(headers['last-modified']),
      },
    };
    const again = await visit(newsFeedPath, conditional);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const post = site.publish();
    const changed = await visit(newsFeedPath, conditional);
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain(`/news/${post?.slug}/</link>`);
  });

  it('redirects a URL without its trailing slash', async () => {
    const { status, headers } = await visit('/feed?post_type=news-archive');
    expect([status, headers.location]).toEqual([301, siteOrigin + newsFeedPath]);
  });
});
