"""Reads QR codes with ZXing; in: names of images, out: one line each, the name, a tab, the text of the only QR code."""

import sys

import zxingcpp
from PIL import Image

failed = False
for name in sys.argv[1:]:
    found = zxingcpp.read_barcodes(Image.open(name), formats=zxingcpp.BarcodeFormat.QRCode)
    if len(found) == 1:
        print(f"{name}\t{found[0].text}")
    else:
        failed = True
        print(f"{name}: {len(found)} QR codes instead of one", file=sys.stderr)
sys.exit(1 if failed else 0)
