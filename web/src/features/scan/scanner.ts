import { done, refuse, type Outcome } from '@equipage/domain';
import type { Html5Qrcode } from 'html5-qrcode';
import { keepCodeReaders } from '../../service-worker/code-reader.ts';

/** The camera at the back sees badges, the one in front the person who holds the device: for a device on a stand. */
export type CameraSide = 'environment' | 'user';

/**
 * Why there is no picture. `denied`: the person or the browser said no. `missing`: the device has no camera, or another
 * app has it. `fault`: everything else.
 */
export type CameraRefusal = 'denied' | 'missing' | 'fault';

/** A camera that reads codes. All it knows of a code is its text. */
export interface Scanner {
  /** Begins, or changes to another camera. @returns whether this camera has a light */
  start(side: CameraSide): Promise<Outcome<{ readonly hasTorch: boolean }, CameraRefusal>>;
  light(on: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** @param onCode is told every picture in which there is a code, many times a second */
export type OpenScanner = (elementId: string, onCode: (text: string) => void) => Promise<Scanner>;

/** Looks a second at the code; more costs battery and brings nothing. */
const looksPerSecond = 15;

/**
 * The camera by html5-qrcode, reading by ZXing in WebAssembly, which sees what the readers of browsers and of
 * html5-qrcode itself do not: small, blurred, pale and tilted codes. Both are fetched when somebody scans.
 */
export const openCameraScanner: OpenScanner = async (elementId, onCode) => {
  const [{ Html5Qrcode: Camera, Html5QrcodeSupportedFormats: formats }] = await Promise.all([
    import('html5-qrcode'),
    provideDetector(elementId),
  ]);
  const camera = new Camera(elementId, {
    formatsToSupport: [formats.QR_CODE],
    experimentalFeatures: { useBarCodeDetectorIfSupported: true },
    verbose: false,
  });
  // One after the other: html5-qrcode throws when it is asked while it is still at the last thing.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  const halt = async () => {
    if (camera.isScanning) await camera.stop();
  };

  return {
    start: (side) =>
      inTurn(async () => {
        try {
          await halt();
          const video = { facingMode: side, width: { ideal: 1280 }, height: { ideal: 720 } };
          await camera.start(
            { facingMode: side },
            { fps: looksPerSecond, disableFlip: true, videoConstraints: video },
            onCode,
            undefined,
          );
          return done({ hasTorch: hasTorch(camera) });
        } catch (problem) {
          return refuse(refusalOf(problem));
        }
      }),
    light: (on) =>
      inTurn(async () => {
        if (camera.isScanning && hasTorch(camera))
          await camera.getRunningTrackCameraCapabilities().torchFeature().apply(on);
      }).catch(() => undefined),
    stop: () => inTurn(halt).catch(() => undefined),
  };
};

function hasTorch(camera: Html5Qrcode): boolean {
  return camera.getRunningTrackCameraCapabilities().torchFeature().isSupported();
}

/**
 * Keeps the reader on the device, so that it is there at a gate without network. Only a build that is installed answers
 * from what is kept. Without network, or where the browser gives no room, it stays as it was.
 */
export async function keepCodeReader(): Promise<void> {
  if (!import.meta.env.PROD || !('caches' in window)) return;
  try {
    const { default: address } = await import('zxing-wasm/reader/zxing_reader.wasm?url');
    await keepCodeReaders([address]);
  } catch {
    // Asked for again the next time that the page is opened.
  }
}

/**
 * Puts the reader where html5-qrcode looks for that of the browser. Its WebAssembly is a file of ours.
 *
 * html5-qrcode hands over its picture in the size in which the screen shows it, where small and pale codes are lost. The
 * reader looks at what the camera sees instead.
 */
async function provideDetector(elementId: string): Promise<void> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: address }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  await prepareZXingModule({ overrides: { locateFile: () => address }, fireImmediately: true });
  class CameraDetector extends BarcodeDetector {
    override async detect(shown: ImageBitmapSource) {
      const video = document.querySelector<HTMLVideoElement>(`#${CSS.escape(elementId)} video`);
      return super.detect(video !== null && video.videoWidth > 0 ? video : shown);
    }
  }
  Object.assign(window, { BarcodeDetector: CameraDetector });
}

/** html5-qrcode passes on a text in which the name of the browser's error stands. */
function refusalOf(problem: unknown): CameraRefusal {
  const text = String(problem);
  if (/NotAllowed|Permission|Security/i.test(text)) return 'denied';
  if (/NotFound|Overconstrained|NotReadable|not supported/i.test(text)) return 'missing';
  console.error('The camera broke:', problem);
  return 'fault';
}
