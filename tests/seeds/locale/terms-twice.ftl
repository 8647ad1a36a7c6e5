title = A
-line = B
-line = C
line = D
