/** A QR code as a drawing: dark modules of size 1 in a square of `size`. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

type Draw = (text: string) => Code | undefined;

let loading: Promise<Draw> | undefined;

/** Loads what draws codes, once; where that fails, the next call tries again. */
export function loadDrawing(): Promise<Draw> {
  loading ??= load().catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function load(): Promise<Draw> {
  const [{ generate, correction }, { toSvgPath }] = await Promise.all([
    import('lean-qr'),
    import('lean-qr/extras/svg'),
  ]);
  return (text) => {
    try {
      const code = generate(text, { minCorrectionLevel: correction.M });
      return { size: code.size, path: toSvgPath(code) };
    } catch {
      return undefined;
    }
  };
}
