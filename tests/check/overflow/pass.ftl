handed-signature = Signature
