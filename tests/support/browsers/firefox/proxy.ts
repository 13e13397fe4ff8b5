import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** The browser's only way to the network: a proxy on 127.0.0.1. */
export interface BlockingProxy {
  readonly port: number;
  /** Requests to other hosts, including Firefox's own: `host:port`, or an address without encryption. */
  readonly refused: string[];
  close(): void;
}

/**
 * Forwards connections to one host to a port of this machine and refuses all others, so that nothing leaves the
 * machine.
 */
export async function startBlockingProxy(host: string, targetPort: number): Promise<BlockingProxy> {
  const refused: string[] = [];
  const gate = createServer(({ url = '' }, response) => {
    refused.push(url);
    response.writeHead(502).end();
  });
  gate.on('connect', ({ url = '' }, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (url !== `${host}:443`) {
      refused.push(url);
      socket.end('HTTP/1.1 502 Blocked\r\n\r\n');
      return;
    }
    const site = connect(targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      site.write(head);
      socket.pipe(site).pipe(socket);
    });
    site.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  return { port: portOf(gate), refused, close: () => void gate.close() };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
