print("cornerstone")
